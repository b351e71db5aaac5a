/* Stands in for ICU where libxml2 is linked into the package: the parser of workbooks asks ICU for encodings beside
   UTF-8, UTF-16 and Latin-1, which the parts of a workbook may not have (ECMA-376 part 2, 8.1.1: UTF-8 or UTF-16). Every
   such encoding is unknown here, and 30 MB of tables stay out. Text files in GB18030 are read by midyear itself. */

#ifndef ICU_VERSION
#error "ICU_VERSION is the number in the names of the ICU that libxml2 was built for"
#endif
#define JOINED(name, version) name##_##version
#define NAMED(name, version) JOINED(name, version)
#define ICU(name) NAMED(name, ICU_VERSION)

/* U_FILE_ACCESS_ERROR: no such converter. */
enum { NO_CONVERTER = 4 };

void *ICU(ucnv_open)(const char *name, int *error) {
    (void)name;
    *error = NO_CONVERTER;
    return 0;
}

/* Never reached, because nothing is ever opened. */
void ICU(ucnv_close)(void *converter) { (void)converter; }
void ICU(ucnv_convertEx)(void) {}
void ICU(ucnv_setFromUCallBack)(void) {}
void ICU(ucnv_setToUCallBack)(void) {}
void ICU(UCNV_FROM_U_CALLBACK_STOP)(void) {}
void ICU(UCNV_TO_U_CALLBACK_STOP)(void) {}
