import LinearAlgebra
import Testing

struct BackendTests {
    @Test func `the library and the processor family are named`() {
        #expect(Backend.configuration.hasPrefix("OpenBLAS"))
        #expect(Backend.configuration.contains(Backend.coreName))
    }
}
