import ChildProcess
import CodebookExchange
import CodebookFiles
import CollectStage
import ConcludeStage
import HandedWork
import IndicatorMatching
import Journal
import ReduceStage
import StudyFolders
import StudyStore
import TextAnchoring

/// What a person can do about an error of any module.
public enum Advice {
  /// The remedy of an error, where it knows one.
  public static func remedy(for error: any Error) -> String? {
    switch error {
    case let error as CheckingError: error.remedy
    case let error as ChildFailure: error.remedy
    case let error as ChoiceError: error.remedy
    case let error as CodebookRevisionError: error.remedy
    case let error as CodebookVersionError: error.remedy
    case let error as CollectError: error.remedy
    case let error as ExchangeError: error.remedy
    case let error as FolderError: error.remedy
    case let error as HandedChoicesError: error.remedy
    case let error as ItemEditError: error.remedy
    case let error as JournalError: error.remedy
    case let error as NewDisplayError: error.remedy
    case let error as OutwardFileError: error.remedy
    case let error as PlaceError: error.remedy
    case let error as ReferenceImportError: error.remedy
    case let error as RevisionRefusal: error.remedy
    case let error as SourceAddingError: error.remedy
    case is SearchTermError: "check the expression, or look for the bare words without --pattern"
    case let error as SplitDecisionError: error.remedy
    case let error as StoreError: error.remedy
    case let error as StudyQuestionError: error.remedy
    case let error as StudyWritingError: error.remedy
    case let error as SuggesterError: error.remedy
    case let error as TakingError: error.remedy
    case let error as TraceError: error.remedy
    default: nil
    }
  }
}
