import Levers
import Studies

/// How tables and faults name levers and their parameters: by the catalogue's own names; an id without a name prints
/// as it is.
enum LeverWording {
    /// The name of a lever.
    static func name(_ lever: String) -> LocalizedText {
        LeverCatalogue.lever(lever)?.declaration.name ?? LocalizedText(zh: lever, en: lever)
    }

    /// The name of a parameter of a lever.
    static func parameter(_ parameter: String, of lever: String) -> LocalizedText {
        declared(parameter, of: lever)?.name ?? LocalizedText(zh: parameter, en: parameter)
    }

    /// The unit of a parameter of a lever.
    static func unit(_ parameter: String, of lever: String) -> LocalizedText {
        declared(parameter, of: lever)?.unit ?? LocalizedText(zh: "", en: "")
    }

    /// What a lever can act on, as advice.
    static func reach(_ lever: String) -> LocalizedText {
        guard case .byIndicator(let reach)? = LeverCatalogue.lever(lever)?.declaration.shape else {
            return LocalizedText(zh: "", en: "")
        }
        switch reach {
        case .drivers:
            return LocalizedText(
                zh: "请改为主导指标（role: driver），关联指标会随之变化。", en: "name a driver, responses follow it")
        case .flowResponses:
            return LocalizedText(
                zh: "请改为累计的关联指标（kind: flow、role: response）。", en: "name a response that is a flow")
        case .stockResponses:
            return LocalizedText(
                zh: "请改为期末余额类的关联指标（kind: stock、role: response）。", en: "name a response that is a stock")
        case .responses:
            return LocalizedText(zh: "请改为关联指标（role: response）。", en: "name a response")
        }
    }

    /// Whether a lever has one parameter only, so that its name says everything.
    static func isSingle(_ lever: String) -> Bool {
        LeverCatalogue.lever(lever)?.declaration.parameters.count == 1
    }

    /// What a scenario that does not set a lever does with it: a neutral value of one goes on as estimated.
    static func unset(_ lever: String) -> Term {
        let neutral = LeverCatalogue.lever(lever)?.declaration.parameters.first?.neutral
        return neutral == 1 ? .asEstimated : .nothingSet
    }

    private static func declared(_ parameter: String, of lever: String) -> LeverParameter? {
        LeverCatalogue.lever(lever)?.declaration.parameter(parameter)
    }
}
