#ifndef MIDYEAR_COPENBLAS_SHIM_H
#define MIDYEAR_COPENBLAS_SHIM_H

#include <cblas.h>
#include <lapacke.h>

// `lapack_int` is a macro, which Swift does not import.
typedef lapack_int LapackInt;
_Static_assert(sizeof(LapackInt) == sizeof(blasint), "LAPACKE and CBLAS must agree on the width of an index");

#endif
