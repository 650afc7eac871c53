package io.bearhug.learning.recommendation;

import java.util.Arrays;
import java.util.List;

/** Who liked what. */
public final class Likes {

    private final int items;
    private final int[][] byPerson;
    private final int[] counts;

    /**
     * Copies nothing.
     *
     * @param byPerson the items each person liked, each once
     * @param items how many items there are
     */
    public Likes(List<int[]> byPerson, int items) {
        this.items = items;
        this.byPerson = byPerson.toArray(int[][]::new);
        this.counts = new int[items];
        for (int[] liked : this.byPerson) {
            for (int item : liked) {
                counts[item]++;
            }
        }
    }

    /** How many items there are. */
    public int items() {
        return items;
    }

    /** How many people there are. */
    int people() {
        return byPerson.length;
    }

    /** What somebody liked. */
    int[] of(int person) {
        return byPerson[person];
    }

    /** How many people liked an item. */
    int count(int item) {
        return counts[item];
    }

    /** Who liked each item. */
    int[][] byItem() {
        int[][] people = new int[items][];
        Arrays.setAll(people, item -> new int[counts[item]]);
        int[] next = new int[items];
        for (int person = 0; person < byPerson.length; person++) {
            for (int item : byPerson[person]) {
                people[item][next[item]++] = person;
            }
        }
        return people;
    }
}
