public import Studies

/// Every lever there is, in the order in which tables print them.
public enum LeverCatalogue {
    /// The levers.
    public static let levers: [Lever] = [
        .recoverySpeed, .structuralGap, .outbreak, .externalDemand,
        .consumptionRebound, .consumptionSeason, .vouchers,
        .stimulusBonds, .committedFunds, .projectStarts, .landPlots,
        .fiscalSupport, .credit, .jobsProgramme,
        .taxDeferral, .newTaxSources, .revenueTerms, .responseElasticity,
        .quarterPath,
    ]

    /// Their declarations.
    public static var declarations: [LeverDeclaration] { levers.map(\.declaration) }

    /// The lever with an id or a name.
    ///
    /// - Parameter text: id, or name in either language.
    /// - Returns: the lever, if there is one.
    public static func lever(_ text: String) -> Lever? {
        levers.first {
            $0.declaration.id == text || $0.declaration.name.zh == text || $0.declaration.name.en == text
        }
    }
}
