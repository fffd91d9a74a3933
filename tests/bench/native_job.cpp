// One neuron on rows of any size, natively: by our engine, and by the plain loop that one would write first. Reads
// lines such as "ours 1000 16 200": who, rows, inputs, updates; answers each with milliseconds of training and the
// prediction for the first row, as JSON. numpy_job.py has the same data.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "engine/train/run.h"

namespace {

using neuroglass::Dataset;
using neuroglass::Experiment;
using neuroglass::Run;

constexpr double rate = 0.01;

struct Job {
    std::size_t rows, inputs;
    std::vector<double> x, y, w;  // (rows, inputs), (rows), (inputs)
};

Job job(std::size_t rows, std::size_t inputs) {
    Job made{rows, inputs, std::vector<double>(rows * inputs), std::vector<double>(rows), std::vector<double>(inputs)};
    for (std::size_t k = 0; k < made.x.size(); ++k) made.x[k] = static_cast<double>(k * 7919 % 1000) / 500 - 1;
    for (std::size_t r = 0; r < rows; ++r) made.y[r] = static_cast<double>(r % 2);
    for (std::size_t i = 0; i < inputs; ++i) made.w[i] = static_cast<double>(i + 1) / 32;
    return made;
}

struct Answer {
    double milliseconds, prediction;
};

using Clock = std::chrono::steady_clock;
double since(Clock::time_point began) {
    return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

Answer ours(const Job& job, std::int64_t updates) {
    Experiment experiment;
    experiment = with_dataset(std::move(experiment), *Dataset::make(job.inputs, job.x, job.y));
    experiment.training.rate = rate;
    experiment.starting_weights = job.w;
    experiment.iterations = updates;
    Run run(std::move(experiment));
    const auto began = Clock::now();
    run.advance(updates);
    const double taken = since(began);
    return {taken, run.outputs()[0]};
}

Answer naive(const Job& job, std::int64_t updates) {
    std::vector<double> w = job.w, gradient(job.inputs);
    const auto output = [&](std::size_t r) {
        double z = 0;
        for (std::size_t i = 0; i < job.inputs; ++i) z += job.x[r * job.inputs + i] * w[i];
        return 1 / (1 + std::exp(-z));
    };
    const auto began = Clock::now();
    for (std::int64_t n = 0; n < updates; ++n) {
        std::fill(gradient.begin(), gradient.end(), 0.0);
        for (std::size_t r = 0; r < job.rows; ++r) {
            const double out = output(r), delta = (job.y[r] - out) * out * (1 - out);
            for (std::size_t i = 0; i < job.inputs; ++i) gradient[i] += job.x[r * job.inputs + i] * delta;
        }
        for (std::size_t i = 0; i < job.inputs; ++i) w[i] += rate * gradient[i];
    }
    const double taken = since(began);
    return {taken, output(0)};
}

}  // namespace

int main() {
    std::string who;
    std::size_t rows = 0, inputs = 0;
    std::int64_t updates = 0;
    while (std::cin >> who >> rows >> inputs >> updates) {
        const Job given = job(rows, inputs);
        const Answer answer = who == "ours" ? ours(given, updates) : naive(given, updates);
        std::printf("{\"milliseconds\":%.17g,\"prediction\":%.17g}\n", answer.milliseconds, answer.prediction);
        std::fflush(stdout);
    }
}
