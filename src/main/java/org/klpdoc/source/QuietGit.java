// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * JGit's view of the machine, emptied: no configuration of the user or the system is read or written, no variable of
 * the environment counts, no program is asked, and no time stamps of the file system are measured by writing to it.
 */
final class QuietGit extends SystemReader.Delegate {
    private static final boolean READY = install();
    private static final long CLOCK_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private QuietGit(SystemReader machine) {
        super(machine);
    }

    /** Puts this view in JGit's place for it, once; whether it is there. */
    static boolean isReady() {
        return READY;
    }

    private static boolean install() {
        SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
        return true;
    }

    @Override
    public @Nullable String getenv(String variable) {
        // What HOME and PATH lead to is configuration, too; JGit's own default for "not set".
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Empty(fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Empty(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Empty(fs);
    }

    /** A configuration that has nothing, stays so, and knows how coarse a file system's clock may be. */
    private static final class Empty extends FileBasedConfig {
        Empty(FS fs) {
            super(new File("no-configuration"), fs);
        }

        @Override
        public void load() {
            clear();
        }

        @Override
        public void save() {
            clear();
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String sub, String name, long otherwise, TimeUnit unit) {
            boolean clock = "filesystem".equals(section);
            return clock ? unit.convert(CLOCK_TICK_NANOS, TimeUnit.NANOSECONDS) : otherwise;
        }
    }
}
