// The published examples as a module of JavaScript, for the package without a screen: a program that the site's build
// runs in Node on src/document/examples.txt. Nothing of it is in the page.
#include <cstdio>
#include <string>

#include "formats/gallery_json.h"
#include "formats/gallery_text.h"
#include "gallery_data.h"

int main() {
    using namespace neuroglass;
    const auto gallery = read_gallery({reinterpret_cast<const char*>(examples_txt), examples_txt_size});
    if (!gallery) return 1;
    std::string json;
    for (const Example& example : *gallery) json += (json.empty() ? "" : ",\n") + example_json(example);
    std::fputs(("[" + json + "]\n").c_str(), stdout);
    return 0;
}
