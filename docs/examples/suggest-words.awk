# An example of a program that proposes codes: no model, no network, two rules on words.
#
# It reads JSON lines on standard input, the codebook first and then a passage a line, and writes a
# suggestion a line. For `codebook/protocol.yaml`:
#
#   suggesters:
#   - {id: rules, command: [awk, -f, suggest-words.awk], version: "1.0", settings: "whole words"}
#
#   jejak suggest --with rules
#
# A rule is a word and the beginning of a code's id; it holds for the first code with that beginning.
# The word must stand in the passage as it is written here, once, or the line is left out.

BEGIN {
  rules = split("hambatan H pelatihan B training B obstacle H", rule, " ")
}

# The first line: remember the ids of the codes.
NR == 1 {
  rest = $0
  while (match(rest, /\{"id":"[^"]*"/)) {
    id = substr(rest, RSTART + 7, RLENGTH - 8)
    count++
    codes[count] = id
    rest = substr(rest, RSTART + RLENGTH)
  }
  next
}

{
  source = $0
  sub(/^.*"source":"/, "", source)
  sub(/".*$/, "", source)
  passage = $0
  sub(/^.*"passage":/, "", passage)
  sub(/,.*$/, "", passage)
  text = $0
  sub(/^.*"text":"/, "", text)
  for (r = 1; r < rules; r += 2) {
    word = rule[r]
    if (split(text, pieces, word) != 2) continue
    for (i = 1; i <= count; i++) {
      if (index(codes[i], rule[r + 1]) != 1) continue
      printf "{\"code\":\"%s\",\"source\":\"%s\",\"passage\":%s,\"quote\":\"%s\",", \
        codes[i], source, passage, word
      printf "\"why\":\"the word %s\",\"score\":0.5}\n", word
      break
    }
  }
}
