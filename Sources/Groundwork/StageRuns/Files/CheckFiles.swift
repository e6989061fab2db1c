import PlainFormats
import ReduceStage
import StudyModel

/// The table of codings made for samples; only studies that drew one have it.
enum CheckFiles {
  static func files(_ state: StudyState) -> [OutputFile] {
    guard !state.reduction.samples.isEmpty else { return [] }
    var table = CSVTable(columns: [
      "sample", "unit", "source", "start", "end", "answered", "code", "coding", "by", "at", "why",
    ])
    for comparison in SampleComparison.all(in: state.reduction) {
      for unit in comparison.units {
        let place: [CSVTable.Field] = [
          .word(comparison.sample.id), .number(unit.number), .word(unit.anchor.source),
          unit.range.map { .number($0.start.scalars) } ?? .empty,
          unit.range.map { .number($0.end.scalars) } ?? .empty,
          .word(unit.isAnswered ? "yes" : "no"),
        ]
        if unit.second.isEmpty {
          table.append(place + [.empty, .empty, .empty, .empty, .empty])
        }
        for coding in unit.second {
          table.append(
            place + [
              .word(coding.code), .word(coding.id.text), .word(coding.by), .word(coding.at),
              .free(coding.choice.why ?? ""),
            ]
          )
        }
      }
    }
    return [OutputFile("2-reduce/samples.csv", table.text)]
  }
}
