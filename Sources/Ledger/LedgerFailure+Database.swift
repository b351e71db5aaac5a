import GRDB
import Outcomes

extension LedgerFailure {
    /// What an error of the database means to a user.
    init(_ error: any Error) {
        if let failure = error as? LedgerFailure {
            self = failure
            return
        }
        guard let error = error as? DatabaseError else {
            self = .other(reason: "\(error)")
            return
        }
        switch error.resultCode.primaryResultCode {
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .notWritable
        case .SQLITE_FULL: self = .full
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_SCHEMA: self = .damaged
        default: self = .other(reason: error.message ?? "\(error.resultCode)")
        }
    }
}
