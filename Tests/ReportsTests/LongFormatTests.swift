import Outcomes
import Reports
import Studies
import Testing
import TimeSeries

/// The long formats that other programs read.
struct LongFormatTests {
    private static func lines(_ format: ExportFormat, _ edition: Edition = .internal) throws -> [String] {
        let files = try BundleReport(SampleProjection.projection, language: .zh, edition: edition).files([
            format
        ])
        return String(decoding: files[0].bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    @Test func `IAMC has a row a number, with the part of the year beside the year`() throws {
        let lines = try Self.lines(.iamc)
        #expect(lines[0] == "model,scenario,region,variable,unit,year,subannual,value")
        for line in [
            "midyear,observed,tongzhou,retail_sales|yoy_pct|published,%,2020,H1,-17.1",
            "midyear,observed,tongzhou,unemployment|level|published,%,2020,06,2.96",
            "midyear,steady-recovery,tongzhou,retail_sales|yoy_pct|p50,%,2020,Year,-8.25",
            "midyear,weak-consumption,tongzhou,retail_sales|level|p50,yi_yuan,2020,Year,507.3",
        ] { #expect(lines.contains(line), "\(line)") }
        #expect(Set(lines).count == lines.count, "no number twice")
    }

    @Test func `SDMX has periods, frequencies and status by the standard`() throws {
        let lines = try Self.lines(.sdmx)
        let flow = "dataflow,MIDYEAR:PROJECTION(1.0.0),I"
        for line in [
            "\(flow),S,tongzhou,retail_sales,yoy_pct,observed,published,2020-S1,-17.1,%,A,F",
            "\(flow),M,tongzhou,unemployment,level,observed,published,2020-06,2.96,%,A,F",
            "\(flow),A,tongzhou,retail_sales,yoy_pct,steady-recovery,p50,2020,-8.25,%,F,N",
        ] { #expect(lines.contains(line), "\(line)") }
        #expect(try Self.lines(.iamc).count == lines.count)
    }

    @Test(arguments: [ExportFormat.iamc, .sdmx])
    func `a public one has released figures alone`(format: ExportFormat) throws {
        let lines = try Self.lines(format, .public)
        #expect(lines.count > 3)
        #expect(lines.dropFirst().allSatisfy { $0.contains("observed") && $0.contains("published") })
        #expect(!lines.contains { $0.contains("steady-recovery") || $0.contains("p50") })
    }
}
