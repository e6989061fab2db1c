public import StudyModel

/// Crosses types of sources, cases and questions.
public enum Sampling {
  /// The sampling frame of a study.
  ///
  /// A source speaks of a case on a question where a coding that counts is for the case and its code
  /// serves the question. Types that the protocol declares have rows though no source has them.
  ///
  /// - Parameters:
  ///   - study: What people wrote.
  ///   - reduction: What stands of the codings.
  /// - Returns: The frame; without sources and declared types an empty one.
  public static func frame(of study: Study, reduction: Reduction) -> SamplingFrame {
    let plan = study.studyProtocol
    let declared = plan.data.flatMap { DeclaredData.declaredTypes(of: $0) }
    let types = Set(study.sources.map(\.record.type)).union(declared).sorted()
    let units = plan.cases.isEmpty ? [""] : plan.cases.map(\.id)
    let questions = plan.questions.isEmpty ? [""] : plan.questions.map(\.id)
    let speaking = speaking(reduction, codebook: study.codebook)
    var cells: [SamplingFrame.Cell] = []
    for type in types {
      let sources = study.sources.filter { $0.record.type == type }
      for unit in units {
        for question in questions {
          let found = sources.filter {
            speaking.contains(Spoken(source: $0.id, unit: unit, question: question))
          }
          cells.append(
            SamplingFrame.Cell(
              type: type,
              unit: unit,
              question: question,
              registered: sources.count { unit.isEmpty || $0.cases.contains(unit) },
              sources: found.count,
              groups: Set(found.map(\.group)).count
            )
          )
        }
      }
    }
    return SamplingFrame(types: types, units: units, questions: questions, cells: cells)
  }

  /// What a source speaks of; `""` stands for any case or question.
  private struct Spoken: Hashable {
    let source: String
    let unit: String
    let question: String
  }

  private static func speaking(_ reduction: Reduction, codebook: Codebook) -> Set<Spoken> {
    let questions = Dictionary(codebook.codes.map { ($0.id, $0.questions) }) { first, _ in first }
    var spoken: Set<Spoken> = []
    for coding in reduction.codings where coding.counts {
      for unit in coding.cases + [""] {
        for question in (questions[coding.code] ?? []) + [""] {
          spoken.insert(Spoken(source: coding.source, unit: unit, question: question))
        }
      }
    }
    return spoken
  }
}
