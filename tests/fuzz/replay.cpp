// Runs a fuzz target on files, or on all files of folders, in place of libFuzzer.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** names) {
    int files = 0;
    const auto replay = [&](const std::filesystem::path& path) {
        std::ifstream file(path, std::ios::binary);
        const std::string content{std::istreambuf_iterator<char>(file), {}};
        std::printf("%s\n", path.c_str());
        std::fflush(stdout);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(content.data()), content.size());
        ++files;
    };
    for (int i = 1; i < count; ++i) {
        if (!std::filesystem::is_directory(names[i])) replay(names[i]);
        else
            for (const auto& entry : std::filesystem::directory_iterator(names[i])) replay(entry.path());
    }
    std::printf("%d files\n", files);
    return files > 0 ? 0 : 1;
}
