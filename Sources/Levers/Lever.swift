public import Studies

/// A policy or an event that a scenario can set.
///
/// A lever is one file and one line in ``LeverCatalogue``; reading, checking against ranges, templates and
/// parameter tables follow from its declaration.
public struct Lever: Sendable {
    /// Its parameters.
    public let declaration: LeverDeclaration
    private let faultsOf: @Sendable (LeverSetting, Context) -> [Fault]
    private let effectsOf: @Sendable (ItemDraws) -> [Effect]
    private let moneyOf: @Sendable (ItemDraws) -> MoneyUse?

    /// A lever.
    ///
    /// - Parameters:
    ///   - declaration: its parameters.
    ///   - faults: what is wrong with a setting beyond single values and stated quarters.
    ///   - effects: what one item does.
    ///   - money: what becomes of the money of one item, for levers that are labels of money.
    init(
        _ declaration: LeverDeclaration,
        faults: @escaping @Sendable (LeverSetting, Context) -> [Fault] = { _, _ in [] },
        effects: @escaping @Sendable (ItemDraws) -> [Effect],
        money: @escaping @Sendable (ItemDraws) -> MoneyUse? = { _ in nil }
    ) {
        self.declaration = declaration
        faultsOf = faults
        effectsOf = effects
        moneyOf = money
    }

    /// What is wrong with a setting beyond single values, which the reader has checked.
    ///
    /// - Parameters:
    ///   - setting: the scenario's setting.
    ///   - context: study and quarters.
    /// - Returns: all faults, none when the setting can be used.
    public func faults(in setting: LeverSetting, _ context: Context) -> [Fault] {
        SettingChecks.quarters(setting, context) + faultsOf(setting, context)
    }

    /// What a setting does.
    ///
    /// - Parameters:
    ///   - setting: a setting without faults.
    ///   - context: study and quarters.
    ///   - draws: parameter values in every draw.
    /// - Returns: effects in a fixed order.
    public func effects(of setting: LeverSetting, _ context: Context, draws: ParameterDraws) -> [Effect] {
        ItemDraws.all(setting, context, declaration, draws).flatMap(effectsOf)
    }

    /// What becomes of the money that a setting states.
    ///
    /// - Parameters:
    ///   - setting: a setting without faults.
    ///   - context: study and quarters.
    ///   - draws: parameter values in every draw.
    /// - Returns: one value an item; nothing for levers that are no labels of money.
    public func money(of setting: LeverSetting, _ context: Context, draws: ParameterDraws) -> [MoneyUse] {
        ItemDraws.all(setting, context, declaration, draws).compactMap(moneyOf)
    }
}
