extension UInt32 {
    /// The bits in the opposite order.
    var bitReversed: UInt32 {
        var x = byteSwapped
        x = (x & 0x0F0F_0F0F) << 4 | (x >> 4) & 0x0F0F_0F0F
        x = (x & 0x3333_3333) << 2 | (x >> 2) & 0x3333_3333
        x = (x & 0x5555_5555) << 1 | (x >> 1) & 0x5555_5555
        return x
    }
}
