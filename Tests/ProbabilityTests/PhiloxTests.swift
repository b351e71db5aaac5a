import Probability
import Testing

/// The known answers published with Random123, the reference implementation of Salmon et al. (2011).
struct PhiloxTests {
    private func words(_ block: Philox.Words) -> [UInt32] { [block.0, block.1, block.2, block.3] }

    @Test func `zero counter, zero key`() {
        let block = Philox(key: 0).block((0, 0, 0, 0))
        #expect(words(block) == [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8])
    }

    @Test func `all bits set`() {
        let block = Philox(key: .max).block((.max, .max, .max, .max))
        #expect(words(block) == [0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD])
    }

    @Test func `digits of pi`() {
        let block = Philox(key: 0x299F_31D0_A409_3822).block(
            (0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344))
        #expect(words(block) == [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1])
    }
}
