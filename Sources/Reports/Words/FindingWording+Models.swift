import Outcomes
import Studies
import TimeSeries

/// Which models a projection rests on.
extension FindingWording {
    func weightsOutdated(_ place: Place, _ figuresChanged: Bool) -> Entry {
        figuresChanged
            ? entry(
                place.file, zh: "生成之后数据有变动，权重仍按原文件采用；请重新运行midyear backtest --write-weights。",
                en:
                    "is older than the figures; it is still used. Run midyear backtest --write-weights again."
            )
            : entry(
                place.file, zh: "由另一版本的模型生成，权重仍按原文件采用；请重新运行midyear backtest --write-weights。",
                en:
                    "was found with other versions of the models; it is still used. Run midyear backtest "
                    + "--write-weights again.")
    }

    func modelsCombined(_ weights: ModelWeights.Entry) -> Entry {
        let parts = weights.shares.filter { $0.share > 0 }.map { share in
            let percent = DecimalText(share.share * 100, decimals: 0).text
            return LocalizedText(
                zh: "\(share.model.rawValue)占\(percent)%", en: "\(share.model.rawValue) \(percent) %")
        }
        let years = "\(weights.origins.first ?? weights.year)—\(weights.origins.last ?? weights.year)"
        return entry(
            LocalizedText(zh: "所用模型", en: "models")[language],
            zh: parts.map(\.zh).joined(separator: "，")
                + "（权重来自\(years)年历史检验，由以往概率评分得出）；恢复速度类参数只作用于trend-gap部分。",
            en: parts.map(\.en).joined(separator: ", ")
                + " (weights by past predictive density, back-test of \(years)); levers on recovery act in "
                + "the trend-gap part only.")
    }
}
