// English for what is wrong with a value, a file or a link. Sorted by key, which the look-up relies on and the compiler
// checks.
#pragma once

#include <algorithm>
#include <array>

#include "i18n/phrase.h"

namespace neuroglass {

// clang-format off
inline constexpr auto english_errors = std::to_array<Phrase>({
    {"error.choice", "{flag}: \"{given}\" is not one of {allowed}."},
    {"error.command_file", "{command}: \"{given}\" is not one of {allowed}."},
    {"error.command_unknown", "\"{given}\" is not a command; there are {allowed}."},
    {"error.csv_binary", "the file is not text; please save its rows as CSV."},
    {"error.csv_columns", "line {line} has {given} column{given:s}; {min} to {max} are allowed, the targets last, separated by commas, semicolons, tabs or spaces."},
    {"error.csv_empty_cell", "line {line}, column {column}: the cell is empty; a number is needed."},
    {"error.csv_headings", "line {line} contains no number; above the rows there can be one line of names, and a title of one cell per line."},
    {"error.csv_json", "the text is JSON with named fields, not rows of numbers; on the command line, --experiment reads an experiment."},
    {"error.csv_lists", "the text starts like lists in brackets, but is not one; rows of numbers are needed, such as [[0,1,1],[1,0,0]]."},
    {"error.csv_long", "line {line}, column {column}: the number is longer than 64 characters."},
    {"error.csv_nothing", "there are no rows in the data; at least one line of numbers is needed."},
    {"error.csv_number", "line {line}, column {column}: \"{given}\" is not a number."},
    {"error.csv_quote", "line {line}: a quotation mark is opened and never closed."},
    {"error.csv_ragged", "line {line}, column {column}: the line has {given} column{given:s}, the lines before it have {wanted}."},
    {"error.csv_rows", "line {line} is one row too many: at most {max} are allowed."},
    {"error.csv_unclear", "line {line}, column {column}: \"{given}\" could be {decimal} or {whole}; please write one of the two."},
    {"error.csv_value", "line {line}, column {column}: {given} is too large; allowed are -{max} to {max}."},
    {"error.csv_workbook", "this is a spreadsheet workbook (.xlsx, .xls, .ods); please save it as CSV and open that file."},
    {"error.fit.cross_entropy_activation", "Cross-entropy needs a sigmoid or softmax output; choose one of these first, or a squared error."},
    {"error.fit.cross_entropy_targets", "Cross-entropy needs targets from 0 to 1; choose a squared error for this data."},
    {"error.fit.softmax_loss", "Softmax goes with cross-entropy; choose that as the loss first."},
    {"error.fit.softmax_outputs", "Softmax needs two outputs or more; with one it would always answer 1. Choose sigmoid, or more targets."},
    {"error.fit.step_hidden", "Step has no derivative to learn hidden layers by; choose sigmoid, or remove the hidden layers."},
    {"error.fit.step_loss", "Step answers 0 or 1, which cross-entropy cannot judge; choose a squared error first."},
    {"error.freed", "this was freed and can no longer be used."},
    {"error.inputs", "The data has {given} input{given:s} a row; 1 to {max} are allowed."},
    {"error.inputs_length", "{place}: {given} number{given:s are} given; the network has {wanted} input{wanted:s}."},
    {"error.json_field", "\"{field}\" is not a field of an experiment; there are {allowed}."},
    {"error.json_lengths", "inputs has {rows} row{rows:s}, and targets has {given} number{given:s}; each row needs one."},
    {"error.json_list", "{field}: expected a list of numbers, such as [1, 0, 1]."},
    {"error.json_many", "{place} is one too many: at most {max} are allowed."},
    {"error.json_missing", "{field} is missing; inputs and targets belong together."},
    {"error.json_number", "{place}: \"{given}\" is not a number."},
    {"error.json_object", "the text is JSON, but not an experiment; expected named fields, in braces."},
    {"error.json_ragged", "{place} has {given} number{given:s}, the rows before it have {wanted}."},
    {"error.json_rows", "inputs: expected a list of rows, such as [[0, 1, 1], [1, 0, 0]]."},
    {"error.json_syntax", "line {line}, column {column}: the text is not JSON."},
    {"error.json_toggle", "{field}: \"{given}\" is neither true nor false."},
    {"error.json_twice", "{field} is given twice."},
    {"error.json_version", "neuroglass: \"{given}\" is an unknown version of the format; it must be 1."},
    {"error.link_axes", "{field}: \"{given}\" does not name two axes; expected two different numbers from 1 to {max}, such as 1,2."},
    {"error.link_cell", "{field}, row {row}, number {place}: \"{given}\" is not allowed; expected a number from -{max} to {max}."},
    {"error.link_control", "{field}: \"{given}\" contains control characters; only one line of text is allowed."},
    {"error.link_count.test", "{field}: {given} number{given:s are} given; the data has {wanted} input{wanted:s}."},
    {"error.link_count.weights", "{field}: {given} number{given:s are} given; the network has {wanted} weight{wanted:s}."},
    {"error.link_escape", "{field}: \"{given}\" is damaged; each % must be followed by two of the characters 0 to 9 and A to F."},
    {"error.link_key", "\"{given}\" is not a known key; there are {allowed}."},
    {"error.link_keys", "These are not known keys: {given}; there are {allowed}."},
    {"error.link_more", "{count} more entries of the link could not be used."},
    {"error.link_number", "{field}, number {place}: \"{given}\" is not allowed; expected a number from -{max} to {max}."},
    {"error.link_packed", "{field}: the packed rows \"{given}\" are damaged; please copy the link again."},
    {"error.link_pin", "{field}: \"{given}\" is not understood; expected same, or key:value separated by semicolons, each key once, of {allowed}."},
    {"error.link_pins", "{field}: this is one run too many; at most {max} can be pinned."},
    {"error.link_question", "{field}: the text is {given} characters long; at most {max} are allowed."},
    {"error.link_ragged", "{field}, row {row}: the row has {given} number{given:s}, the first has {wanted}; all need the same."},
    {"error.link_size", "The link is {given} bytes long; at most {max} are allowed."},
    {"error.link_twice", "{field} is given twice in the link; the first one is used."},
    {"error.link_utf8", "{field}: \"{given}\" is damaged; it is not text in UTF-8."},
    {"error.link_version", "v: \"{given}\" is an unknown version of links; known is {allowed}."},
    {"error.memory", "there is no memory left; free() trainers and sweeps that are no longer needed."},
    {"error.number", "{field}: \"{given}\" is not a number; allowed are {min} to {max}."},
    {"error.number_long", "{field}: the number is longer than 64 characters; allowed are {min} to {max}."},
    {"error.number_unclear", "{field}: \"{given}\" could be {decimal} or {whole}; please write one of the two."},
    {"error.options", "options: expected an object of named options; {given} was given."},
    {"error.place", "\"{field}\" says no unit; there are layer, unit."},
    {"error.range", "{field}: {given} is out of range; allowed are {min} to {max}."},
    {"error.row_length", "The data has {given} input{given:s} in all; its rows need {wanted}."},
    {"error.rows", "The data has {given} row{given:s}; 1 to {max} are allowed."},
    {"error.stays", "It is still {value}."},
    {"error.targets", "targets: \"{given}\" is out of range; a row needs an input, so 1 to {max} are allowed."},
    {"error.test_length", "The test example has {given} input{given:s}; the data has {wanted}."},
    {"error.toggle", "{field}: \"{given}\" is neither on nor off."},
    {"error.value", "{place}: {given} is too large; allowed are -{max} to {max}."},
    {"error.weights_length", "{given} starting weight{given:s are} given; the network has {wanted}."},
    {"error.whole", "{field}: {given} is not a whole number; allowed are the whole numbers from {min} to {max}."},
});
// clang-format on
static_assert(std::ranges::is_sorted(english_errors, {}, key_of));

}  // namespace neuroglass
