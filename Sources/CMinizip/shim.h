#ifndef MIDYEAR_CMINIZIP_SHIM_H
#define MIDYEAR_CMINIZIP_SHIM_H

#include <minizip/unzip.h>
#include <minizip/zip.h>

#endif
