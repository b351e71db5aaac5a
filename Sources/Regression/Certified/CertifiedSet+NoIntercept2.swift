extension CertifiedSet {
    /// NIST StRD NoInt2: made by K. Eberhardt.
    static let noIntercept2 = CertifiedSet(
        "NoInt2", .withoutConstant, digits: 14, digitsOfDoubles: 14,
        certified: """
            0.727272727272727 0.420827318078432E-01
            """,
        data: """
            3 4
            4 5
            4 6
            """)
}
