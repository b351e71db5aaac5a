import Levers
import Studies

/// Finds levers by id or by their name in either language.
enum LeverNames {
    /// The declaration of a lever; an unknown name is a fault.
    static func declaration(_ text: String, at place: Place, log: FaultLog) -> LeverDeclaration? {
        guard let lever = LeverCatalogue.lever(text) else {
            let names = LeverCatalogue.declarations.flatMap { [$0.id, $0.name.zh, $0.name.en] }
            log.report(.unknownLever(place, found: text, nearest: NearestName.of(text, in: names)))
            return nil
        }
        return lever.declaration
    }
}
