import StudyModel
import TextAnchoring

extension Replay {
  /// The places of events, marks and drawn samples, in order of replay.
  mutating func held() -> [HeldPlace] {
    var places: [HeldPlace] = []
    for line in standing.lines {
      switch line.act {
      case .event(let event):
        if let anchor = event.anchor { places.append(place(.event, line.id, event.id, anchor)) }
      case .none(let anchor), .noneInSample(let anchor, _):
        places.append(place(.nothingHere, line.id, "", anchor))
      case .jot(let anchor, _): places.append(place(.remark, line.id, "", anchor))
      case .sample(let sample):
        // A drawn unit is what both coders read: it is never set elsewhere, only drawn anew.
        places += sample.drawn.map { anchor in
          HeldPlace(
            holder: .sample,
            judgement: line.id,
            about: sample.id,
            anchor: anchor,
            state: match(anchor).state
          )
        }
      default: break
      }
    }
    return places
  }

  /// The codings whose words a person gave up.
  var givenUp: Set<JudgementID> { Set(drafts.values.filter(\.isMarkedLost).map(\.id)) }

  private mutating func place(
    _ holder: HeldPlace.Holder,
    _ line: JudgementID,
    _ about: String,
    _ described: Anchor
  ) -> HeldPlace {
    let anchor = anchor(described, of: line) ?? described
    let isGivenUp = isMarkedLost(line)
    return HeldPlace(
      holder: holder,
      judgement: line,
      about: about,
      anchor: anchor,
      state: isGivenUp ? .lost : match(anchor).state,
      isGivenUp: isGivenUp
    )
  }
}
