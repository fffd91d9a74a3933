# The words of a language without those that the page says before the module is there, whose keys begin with page:
# cmake -DWORDS=… -DOUTPUT=… -P words.cmake
file(READ ${WORDS} words)
string(REGEX REPLACE "\npage\\.[^\n]*" "" words "${words}")
file(WRITE ${OUTPUT} "${words}")
