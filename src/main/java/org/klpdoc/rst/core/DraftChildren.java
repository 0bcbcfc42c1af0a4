// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The children of an element. The room for more is where the last change was, and a search begins where the last one
 * led: what goes over the children of a page in order and puts others in their place, as the transforms do, costs as
 * much for each child however many there are.
 */
final class DraftChildren extends AbstractList<Draft> implements RandomAccess {
    private @Nullable Draft[] slots = new Draft[4];
    private int size;
    private int gap; // where the free slots begin
    private int shift; // how far behind its place the child last searched for was

    @Override
    public Draft get(int index) {
        return Objects.requireNonNull(slots[index < gap ? index : index + slots.length - size]);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void add(int index, Draft child) {
        if (size == slots.length) {
            gapAt(size);
            slots = Arrays.copyOf(slots, size + (size >> 1) + 2);
        }
        gapAt(index);
        slots[gap++] = child;
        size++;
        modCount++;
        child.place = index - shift;
    }

    @Override
    public Draft set(int index, Draft child) {
        Draft before = get(index);
        slots[index < gap ? index : index + slots.length - size] = child;
        child.place = index - shift;
        return before;
    }

    @Override
    public Draft remove(int index) {
        Draft gone = get(index);
        gapAt(index + 1);
        slots[--gap] = null;
        size--;
        modCount++;
        return gone;
    }

    /** The place of a child, by identity; -1 where it is none. */
    int placeOf(Draft child) {
        int from = Math.max(0, Math.min(child.place + shift, size - 1));
        for (int away = 0; away <= Math.max(from, size - 1 - from); away++) {
            int before = from - away;
            int behind = from + away;
            if (before >= 0 && get(before) == child) {
                return found(child, before);
            }
            if (behind < size && get(behind) == child) {
                return found(child, behind);
            }
        }
        return -1;
    }

    private int found(Draft child, int index) {
        shift = index - child.place;
        return index;
    }

    private void gapAt(int index) {
        int free = slots.length - size;
        if (index < gap) {
            System.arraycopy(slots, index, slots, index + free, gap - index);
            Arrays.fill(slots, index, Math.min(gap, index + free), null);
        } else if (index > gap) {
            System.arraycopy(slots, gap + free, slots, gap, index - gap);
            Arrays.fill(slots, Math.max(index, gap + free), index + free, null);
        }
        gap = index;
    }
}
