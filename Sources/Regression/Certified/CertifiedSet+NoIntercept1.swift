extension CertifiedSet {
    /// NIST StRD NoInt1: made by K. Eberhardt.
    static let noIntercept1 = CertifiedSet(
        "NoInt1", .withoutConstant, digits: 14, digitsOfDoubles: 14,
        certified: """
            2.07438016528926 0.165289256198347E-01
            """,
        data: """
            130 60
            131 61
            132 62
            133 63
            134 64
            135 65
            136 66
            137 67
            138 68
            139 69
            140 70
            """)
}
