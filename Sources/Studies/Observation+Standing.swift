extension Observation {
    /// Whether its source is third-party and must be checked before it is quoted.
    package var isUnverified: Bool {
        source.contains("第三方") || source.contains("来源待核") || note.contains("来源待核")
    }

    /// Whether it was worked out from a published sentence and not published as a number.
    package var isDerived: Bool { note.contains("推算") || note.contains("derived") }
}
