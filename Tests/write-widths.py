#!/usr/bin/env python3
"""Writes Sources/Groundwork/TerminalScreen/WideScalars.swift from the Unicode data that Python carries.

Wide are the scalars whose East_Asian_Width is W or F (Unicode Standard Annex #11). Scalars that are
not assigned take the width of their neighbours, so that the list stays short.
"""
import os
import unicodedata

ranges = []
gap = []
for number in range(0x1100, 0x40000):
    if 0xD800 <= number < 0xE000:
        continue
    # Python says F for what is not assigned.
    is_assigned = unicodedata.category(chr(number)) != "Cn"
    if is_assigned and unicodedata.east_asian_width(chr(number)) in "WF":
        if ranges and (ranges[-1][1] == number - 1 or len(gap) == number - 1 - ranges[-1][1]):
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
        gap = []
    elif not is_assigned and ranges:
        gap.append(number)
    else:
        gap = [None] * 0x40000

lines = [f"    0x{first:04X}...0x{last:04X}," for first, last in ranges]
text = f"""// Made by Tests/write-widths.py from Unicode {unicodedata.unidata_version}; not to be changed by hand.

/// The scalars that take two cells of a terminal, whatever its font.
///
/// East_Asian_Width W or F: Unicode Standard Annex #11.
enum WideScalars {{
  /// The ranges, in order.
  static let ranges: [ClosedRange<UInt32>] = [
""" + "\n".join(lines) + """
  ]
}
"""
path = os.path.join(os.path.dirname(__file__), "../Sources/Groundwork/TerminalScreen/WideScalars.swift")
with open(path, "w", encoding="utf-8") as file:
    file.write(text)
