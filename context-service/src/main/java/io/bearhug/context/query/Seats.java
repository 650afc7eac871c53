package io.bearhug.context.query;

import java.util.HashMap;
import java.util.Map;

/** Streams that are open: so many in all, and so many of one caller. */
final class Seats {

    private final int most;
    private final int mostPerCaller;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    /** Whether there is a seat. */
    enum Answer {
        YOURS,
        FULL,
        ENOUGH_OF_YOURS
    }

    Seats(int most, int mostPerCaller) {
        this.most = most;
        this.mostPerCaller = mostPerCaller;
    }

    /** Whether there is a seat; it is not taken. */
    synchronized Answer ask(String caller) {
        if (taken.getOrDefault(caller, 0) >= mostPerCaller) {
            return Answer.ENOUGH_OF_YOURS;
        }
        return all >= most ? Answer.FULL : Answer.YOURS;
    }

    /** Takes a seat if there is one. */
    synchronized Answer take(String caller) {
        var answer = ask(caller);
        if (answer == Answer.YOURS) {
            taken.merge(caller, 1, Integer::sum);
            all++;
        }
        return answer;
    }

    /** Gives back a seat that was taken. */
    synchronized void leave(String caller) {
        all--;
        taken.computeIfPresent(caller, (_, own) -> own == 1 ? null : own - 1);
    }
}
