// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** How long each stage of a build took. One thread tells it when a stage is over. */
public final class Timings {
    /**
     * A stage that is over.
     *
     * @param name what was done
     * @param wall time that passed, in nanoseconds
     * @param processor time of all processors, in nanoseconds
     */
    public record Stage(String name, long wall, long processor) {}

    private final LongSupplier processorClock;
    private final List<Stage> stages = new ArrayList<>();
    private long wallThen = System.nanoTime();
    private long processorThen;
    private long characters;

    /** Begins to count now; {@code processorClock} tells the processor time of the whole process in nanoseconds. */
    public Timings(LongSupplier processorClock) {
        this.processorClock = processorClock;
        this.processorThen = processorClock.getAsLong();
    }

    /** Timings that know of no processor time. */
    public static Timings ofWall() {
        return new Timings(() -> 0);
    }

    /** The stage that began when the last one was over, or with this object, is over now. */
    public void over(String stage) {
        long wall = System.nanoTime();
        long processor = processorClock.getAsLong();
        stages.add(new Stage(stage, wall - wallThen, processor - processorThen));
        wallThen = wall;
        processorThen = processor;
    }

    /** The stages, in their order. */
    public List<Stage> stages() {
        return List.copyOf(stages);
    }

    /** Says how much text was read. */
    void read(long text) {
        characters = text;
    }

    /** How many characters the files of the pages have. */
    public long characters() {
        return characters;
    }
}
