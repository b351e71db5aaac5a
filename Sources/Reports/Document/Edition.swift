/// For whom a paper is written.
public enum Edition: String, CaseIterable, Sendable {
    /// 内部稿: carries everything.
    case `internal`
    /// 对外稿: carries nothing projected, derived, implied or unreleased that was not confirmed.
    case `public`
}
