/* The head of our AppImage: mounts the SquashFS that lies behind it and starts what is in there.
 *
 * A type-2 AppImage is a program (this one) with a SquashFS image right behind it. The image is mounted with FUSE through
 * libsquashfuse; where FUSE is not to be had it is unpacked for the time of the run. Everything is linked statically, from
 * Debian's packages: see `appimage.py`, which builds it.
 *
 *   --appimage-extract           unpack into ./squashfs-root
 *   --appimage-extract-and-run   unpack, run, remove (also: APPIMAGE_EXTRACT_AND_RUN=1)
 *   --appimage-mount             mount, say where, wait for the end
 *   --appimage-offset            say where the image begins
 *   --appimage-help              say this
 */
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <squashfuse/config.h>
#include <squashfuse/ll.h>
#include <squashfuse/squashfuse.h>

enum { PIECE = 1 << 20, FAILED = 127 };

static const char USAGE[] = "djanalyzer as an AppImage. Any other argument goes to djanalyzer itself.\n"
                            "  --appimage-extract          unpack into ./squashfs-root\n"
                            "  --appimage-extract-and-run  unpack, run, remove\n"
                            "  --appimage-mount            mount, say where, wait for Ctrl+C\n"
                            "  --appimage-offset           say where the image begins\n";

/* Return the length of the program at `path`: what lies behind it is the image. 0 where it cannot be read. */
static size_t program_size(const char *path) {
    Elf64_Ehdr head;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    ssize_t n = pread(file, &head, sizeof head, 0);
    close(file);
    if (n != sizeof head || memcmp(head.e_ident, ELFMAG, SELFMAG) != 0)
        return 0;
    return head.e_shoff + (size_t)head.e_shentsize * head.e_shnum;
}

static const char *temporary(void) {
    const char *folder = getenv("TMPDIR");
    return folder && *folder ? folder : "/tmp";
}

/* ---- unpacking ---- */

static int write_file(sqfs *image, sqfs_inode *inode, const char *target) {
    int file = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, inode->base.mode & 0777);
    char *piece = malloc(PIECE);
    sqfs_off_t at = 0, whole = (sqfs_off_t)inode->xtra.reg.file_size;
    int fine = file >= 0 && piece != NULL;
    while (fine && at < whole) {
        sqfs_off_t n = PIECE;
        fine = sqfs_read_range(image, inode, at, &n, piece) == SQFS_OK && n > 0 && write(file, piece, n) == n;
        at += n;
    }
    free(piece);
    if (file >= 0 && close(file) != 0)
        fine = 0;
    return fine ? 0 : -1;
}

static int write_entry(sqfs *image, sqfs_traverse *walk, const char *folder) {
    char target[PATH_MAX], link[PATH_MAX];
    size_t length = sizeof link;
    sqfs_inode inode;
    if (snprintf(target, sizeof target, "%s/%s", folder, walk->path) >= (int)sizeof target)
        return -1;
    if (sqfs_inode_get(image, &inode, walk->entry.inode) != SQFS_OK)
        return -1;
    switch (inode.base.mode & S_IFMT) {
    case S_IFDIR:
        return mkdir(target, 0755) == 0 || errno == EEXIST ? 0 : -1;
    case S_IFLNK:
        if (sqfs_readlink(image, &inode, link, &length) != SQFS_OK)
            return -1;
        unlink(target);
        return symlink(link, target);
    case S_IFREG:
        return write_file(image, &inode, target);
    default:
        return 0;
    }
}

/* Unpack the image that begins at `offset` of `self` into `folder`, which is there. */
static int extract(const char *self, size_t offset, const char *folder) {
    sqfs image;
    sqfs_traverse walk;
    sqfs_err error = SQFS_OK;
    if (sqfs_open_image(&image, self, offset) != SQFS_OK)
        return -1;
    if (sqfs_traverse_open(&walk, &image, sqfs_inode_root(&image)) != SQFS_OK)
        return -1;
    while (sqfs_traverse_next(&walk, &error)) {
        if (!walk.dir_end && write_entry(&image, &walk, folder) != 0) {
            fprintf(stderr, "%s/%s could not be written: %s.\n", folder, walk.path, strerror(errno));
            error = SQFS_ERR;
            break;
        }
    }
    sqfs_traverse_close(&walk);
    return error == SQFS_OK ? 0 : -1;
}

/* ---- running ---- */

static int start(const char *folder, const char *self, char **arguments) {
    char program[PATH_MAX], *here = getcwd(NULL, 0);
    snprintf(program, sizeof program, "%s/AppRun", folder);
    setenv("APPDIR", folder, 1);
    setenv("APPIMAGE", self, 1);
    setenv("ARGV0", arguments[0], 1);
    if (here)
        setenv("OWD", here, 1);
    execv(program, arguments);
    fprintf(stderr, "%s could not be started: %s.\n", program, strerror(errno));
    return FAILED;
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *where) {
    (void)about, (void)kind, (void)where;
    return remove(path);
}

static volatile sig_atomic_t running; /* the program, once it is started */

static void pass_on(int number) {
    if (running > 0)
        kill(running, number);
}

static int extract_and_run(const char *self, size_t offset, char **arguments) {
    char folder[PATH_MAX];
    int status = 0;
    snprintf(folder, sizeof folder, "%s/djanalyzer-unpacked-XXXXXX", temporary());
    if (!mkdtemp(folder) || extract(self, offset, folder) != 0) {
        fprintf(stderr, "djanalyzer could not be unpacked to %s: is there room? TMPDIR names another place.\n", folder);
        nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
        return FAILED;
    }
    pid_t child = fork();
    if (child == 0)
        _exit(start(folder, self, arguments));
    running = child;
    signal(SIGINT, SIG_IGN); /* the program hears of Ctrl+C itself, and we clean up behind it */
    signal(SIGTERM, pass_on); /* but who ends us knows of us alone */
    signal(SIGHUP, pass_on);
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    return child < 0 ? FAILED : WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* ---- mounting ---- */

static struct fuse_session *session;

/* Wait until the program has ended: its end of the pipe is closed then; take the mount away, which ends the session. */
static void *watch(void *pipe_end) {
    char byte;
    while (read(*(int *)pipe_end, &byte, 1) < 0 && errno == EINTR)
        continue;
    fuse_session_exit(session);
    fuse_session_unmount(session);
    return NULL;
}

/* Serve the image at `folder` until the program has ended; write a byte to `ready` once it can be seen. */
static int serve(const char *self, size_t offset, const char *folder, int ready, int alive) {
    struct fuse_lowlevel_ops answers = {
        .getattr = sqfs_ll_op_getattr,
        .opendir = sqfs_ll_op_opendir,
        .releasedir = sqfs_ll_op_releasedir,
        .readdir = sqfs_ll_op_readdir,
        .lookup = sqfs_ll_op_lookup,
        .open = sqfs_ll_op_open,
        .create = sqfs_ll_op_create,
        .release = sqfs_ll_op_release,
        .read = sqfs_ll_op_read,
        .readlink = sqfs_ll_op_readlink,
        .listxattr = sqfs_ll_op_listxattr,
        .getxattr = sqfs_ll_op_getxattr,
        .forget = sqfs_ll_op_forget,
        .statfs = stfs_ll_op_statfs,
    };
    char *words[] = {"djanalyzer", "-o", "ro,fsname=djanalyzer,subtype=squashfs"};
    struct fuse_args options = FUSE_ARGS_INIT(3, words);
    pthread_t watcher;
    sqfs_ll *image = sqfs_ll_open(self, offset);
    if (!image)
        return FAILED;
    session = fuse_session_new(&options, &answers, sizeof answers, image);
    if (!session || fuse_session_mount(session, folder) != 0)
        return FAILED;
    pthread_create(&watcher, NULL, watch, &alive);
    if (write(ready, "1", 1) != 1)
        return FAILED;
    close(ready);
    fuse_session_loop(session);
    fuse_session_destroy(session);
    rmdir(folder);
    return 0;
}

/* Mount the image at a new folder, kept in `folder`; 0 once it can be seen. A process of ours serves it until we have ended. */
static int mount_image(const char *self, size_t offset, char *folder, size_t size) {
    int ready[2], alive[2];
    char byte;
    snprintf(folder, size, "%s/.mount_djanalyzer-XXXXXX", temporary());
    if (!mkdtemp(folder) || pipe2(ready, O_CLOEXEC) != 0 || pipe(alive) != 0)
        return -1;
    pid_t child = fork();
    if (child == 0) {
        if (fork() != 0) /* nobody waits for a grandchild */
            _exit(0);
        setsid();
        close(alive[1]);
        close(ready[0]);
        int quiet = open("/dev/null", O_RDWR);
        if (!getenv("DJANALYZER_APPIMAGE_DEBUG"))
            dup2(quiet, STDERR_FILENO);
        dup2(quiet, STDIN_FILENO);
        dup2(quiet, STDOUT_FILENO); /* else whoever reads our output waits for us too */
        _exit(serve(self, offset, folder, ready[1], alive[0]));
    }
    close(alive[0]);
    close(ready[1]);
    waitpid(child, NULL, 0);
    int seen = child > 0 && read(ready[0], &byte, 1) == 1;
    close(ready[0]);
    if (!seen) {
        close(alive[1]);
        rmdir(folder);
        return -1;
    }
    return 0; /* alive[1] stays open in the program that takes our place */
}

static int is_set(const char *name) {
    const char *value = getenv(name);
    return value && *value && strcmp(value, "0") != 0;
}

int main(int count, char **arguments) {
    char self[PATH_MAX] = "", folder[PATH_MAX];
    const char *asked = count > 1 ? arguments[1] : "";
    size_t offset;
    if (readlink("/proc/self/exe", self, sizeof self - 1) < 0 || (offset = program_size(self)) == 0) {
        fprintf(stderr, "This AppImage cannot read itself.\n");
        return FAILED;
    }
    if (strcmp(asked, "--appimage-help") == 0)
        return fputs(USAGE, stdout) < 0;
    if (strcmp(asked, "--appimage-offset") == 0)
        return printf("%zu\n", offset) < 0;
    if (strcmp(asked, "--appimage-extract") == 0) {
        mkdir("squashfs-root", 0755);
        return extract(self, offset, "squashfs-root") == 0 ? 0 : FAILED;
    }
    if (strcmp(asked, "--appimage-extract-and-run") == 0) {
        arguments[1] = arguments[0];
        return extract_and_run(self, offset, arguments + 1);
    }
    if (is_set("APPIMAGE_EXTRACT_AND_RUN"))
        return extract_and_run(self, offset, arguments);
    if (mount_image(self, offset, folder, sizeof folder) != 0) {
        fprintf(stderr, "FUSE is not to be had here, so djanalyzer is unpacked first; "
                        "--appimage-extract unpacks it once for all.\n");
        return extract_and_run(self, offset, arguments);
    }
    if (strcmp(asked, "--appimage-mount") == 0) {
        printf("%s\n", folder);
        fflush(stdout);
        return pause();
    }
    return start(folder, self, arguments);
}
