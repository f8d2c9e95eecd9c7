package org.trapeze.classify.term;

import java.util.Arrays;
import java.util.Comparator;

/** A set of conditions of one pool, for the joins that make up most of the work of building terms; found by number. */
final class Conditions {
    private static final int SPREAD = 0x9E3779B1;
    private static final Comparator<BoolExpr> BY_NUMBER = Comparator.comparingInt(term -> term.id);

    private BoolExpr[] table = new BoolExpr[16];
    private int size;

    int size() {
        return size;
    }

    boolean contains(BoolExpr term) {
        return table[place(table, term)] != null;
    }

    void add(BoolExpr term) {
        int place = place(table, term);
        if (table[place] == null) {
            table[place] = term;
            if (++size > table.length / 2) {
                grow();
            }
        }
    }

    /** {@return the conditions in the order of their numbers} */
    BoolExpr[] sorted() {
        BoolExpr[] all = new BoolExpr[size];
        int count = 0;
        for (BoolExpr term : table) {
            if (term != null) {
                all[count++] = term;
            }
        }
        Arrays.sort(all, BY_NUMBER);
        return all;
    }

    private void grow() {
        BoolExpr[] larger = new BoolExpr[table.length * 2];
        for (BoolExpr term : table) {
            if (term != null) {
                larger[place(larger, term)] = term;
            }
        }
        table = larger;
    }

    /** Where a condition is, or the free place where it would be. */
    private static int place(BoolExpr[] table, BoolExpr term) {
        int place = term.id * SPREAD >>> Integer.numberOfLeadingZeros(table.length - 1);
        while (table[place] != null && table[place] != term) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }
}
