public import Studies
public import TimeSeries

/// A policy or an event that a scenario can set.
///
/// A lever is one file and one line in ``LeverCatalogue``; reading, checking against ranges, templates and
/// parameter tables follow from its declaration.
public struct Lever: Sendable {
    /// What a lever may look at besides its setting.
    public struct Context: Sendable {
        /// The study.
        public let study: Study
        /// The first quarter that no figure of the study covers.
        public let firstOpenQuarter: Quarter
        /// The last quarter projected.
        public let lastQuarter: Quarter

        /// A context.
        ///
        /// - Parameters:
        ///   - study: the study.
        ///   - firstOpenQuarter: the first quarter that no figure covers.
        ///   - lastQuarter: the last quarter projected.
        public init(study: Study, firstOpenQuarter: Quarter, lastQuarter: Quarter) {
            self.study = study
            self.firstOpenQuarter = firstOpenQuarter
            self.lastQuarter = lastQuarter
        }
    }

    /// Its parameters.
    public let declaration: LeverDeclaration
    private let faultsOf: @Sendable (LeverSetting, Context) -> [Fault]
    private let effectsOf: @Sendable (LeverSetting, Context, LeverDeclaration, ParameterDraws) -> [Effect]

    init(
        _ declaration: LeverDeclaration,
        faults: @escaping @Sendable (LeverSetting, Context) -> [Fault],
        effects: @escaping @Sendable (LeverSetting, Context, LeverDeclaration, ParameterDraws) -> [Effect]
    ) {
        self.declaration = declaration
        faultsOf = faults
        effectsOf = effects
    }

    /// What is wrong with a setting beyond single values, which the reader has checked.
    ///
    /// - Parameters:
    ///   - setting: the scenario's setting.
    ///   - context: study and quarters.
    /// - Returns: all faults, none when the setting can be used.
    public func faults(in setting: LeverSetting, _ context: Context) -> [Fault] {
        faultsOf(setting, context)
    }

    /// What a setting does.
    ///
    /// - Parameters:
    ///   - setting: a setting without faults.
    ///   - context: study and quarters.
    ///   - draws: parameter values in every draw.
    /// - Returns: effects in a fixed order.
    public func effects(of setting: LeverSetting, _ context: Context, draws: ParameterDraws) -> [Effect] {
        effectsOf(setting, context, declaration, draws)
    }
}
