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
