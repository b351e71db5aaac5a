/* Starts midyear with the libraries, the loader and the C library that lie beside it, whatever the machine has.
   Linked statically: it needs nothing, not even a shell. */

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef LOADER
#error "LOADER is the name of the loader in lib/"
#endif

/* The folder of this program: as the kernel knows it, or as it was called where /proc is missing. */
static int own_folder(const char *called, char *folder, size_t size) {
    ssize_t length = readlink("/proc/self/exe", folder, size - 1);
    if (length > 0) {
        folder[length] = 0;
    } else if (strchr(called, '/') == NULL || realpath(called, folder) == NULL) {
        return 0;
    }
    char *slash = strrchr(folder, '/');
    if (slash == NULL) return 0;
    *slash = 0;
    return 1;
}

int main(int count, char **arguments) {
    static char folder[PATH_MAX], loader[PATH_MAX + 64], libraries[PATH_MAX + 64], program[PATH_MAX + 64];
    if (count < 1 || !own_folder(arguments[0], folder, sizeof folder)) {
        fputs("midyear: 请写出路径，如 ./midyear  Call it by its path, such as ./midyear\n", stderr);
        return 1;
    }
    snprintf(loader, sizeof loader, "%s/lib/" LOADER, folder);
    snprintf(libraries, sizeof libraries, "%s/lib", folder);
    snprintf(program, sizeof program, "%s/lib/midyear", folder);
    char *start[] = {loader, "--inhibit-cache", "--library-path", libraries, "--argv0", arguments[0], program};
    size_t own = sizeof start / sizeof *start;
    char **all = calloc(own + (size_t)count, sizeof *all);
    if (all == NULL) return 1;
    memcpy(all, start, sizeof start);
    for (int i = 1; i < count; i++) all[own + (size_t)i - 1] = arguments[i];
    execv(loader, all);
    perror(loader);
    return 1;
}
