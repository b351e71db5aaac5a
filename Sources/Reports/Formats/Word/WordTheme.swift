/// The theme that every Word document refers to: black and white, and the fonts of the styles, which win over it.
///
/// Source: ECMA-376, part 1, 20.1.6; three entries a list are required.
enum WordTheme {
    static let text =
        WordPackage.declaration + """
            <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="midyear"><a:themeElements>\
            <a:clrScheme name="midyear">\(colours)</a:clrScheme>\
            <a:fontScheme name="midyear"><a:majorFont>\(font("黑体"))</a:majorFont>\
            <a:minorFont>\(font("仿宋_GB2312"))</a:minorFont></a:fontScheme>\
            <a:fmtScheme name="midyear"><a:fillStyleLst>\(fills)</a:fillStyleLst><a:lnStyleLst>\(lines)</a:lnStyleLst>\
            <a:effectStyleLst>\(effects)</a:effectStyleLst><a:bgFillStyleLst>\(fills)</a:bgFillStyleLst></a:fmtScheme>\
            </a:themeElements></a:theme>
            """

    private static let colours = [
        ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "1F2933"), ("lt2", "F0F3F6"), ("accent1", "123B5D"),
        ("accent2", "52606D"), ("accent3", "8A5A1F"), ("accent4", "7B8794"), ("accent5", "3E6C8F"),
        ("accent6", "B08D57"), ("hlink", "123B5D"), ("folHlink", "52606D"),
    ].map { "<a:\($0.0)><a:srgbClr val=\"\($0.1)\"/></a:\($0.0)>" }.joined()

    private static func font(_ name: String) -> String {
        "<a:latin typeface=\"Times New Roman\"/><a:ea typeface=\"\(name)\"/><a:cs typeface=\"\"/>"
    }

    private static let fills = three("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>")
    private static let lines = three(
        "<a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>")
    private static let effects = three("<a:effectStyle><a:effectLst/></a:effectStyle>")

    private static func three(_ element: String) -> String { String(repeating: element, count: 3) }
}
