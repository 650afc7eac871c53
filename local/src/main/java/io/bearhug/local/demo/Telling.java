package io.bearhug.local.demo;

import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Shown;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tells the stories while they are played. */
final class Telling {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final List<String> NAMES = Arrays.asList(
            "Mara", "Ben", "Ines", "Olga", "Jon", "Nele", "Rosa", "Tom", "Uma", "Vera", "Kim", "Lea", "Hugo", "Bea",
            "Zoe", "Ali", "Sven", "Ada", "Paul", "Mina");

    private final PrintStream out;
    private int nextName;

    Telling(PrintStream out) {
        this.out = out;
        Collections.shuffle(NAMES, new SecureRandom());
    }

    /** A first name for the next person; another one each time. */
    String aName() {
        return NAMES.get(nextName++ % NAMES.size());
    }

    /** Plays a story; returns whether it came true. */
    boolean tell(String title, Play play, House house) {
        out.println("\n" + title + "\n" + "─".repeat(title.length()));
        try {
            play.play(house, this);
            return true;
        } catch (NotAsTold e) {
            out.println("  ✗ " + e.getMessage());
        } catch (RuntimeException e) {
            out.println("  ✗ The story broke off: " + e.getMessage());
        }
        return false;
    }

    /** What a person does. */
    void does(String what) {
        out.println("  · " + what);
    }

    /** What came of it, if it did. */
    void holds(boolean isTrue, String what) {
        if (!isTrue) {
            throw new NotAsTold("This should be, and is not: " + what);
        }
        out.println("  ✓ " + what);
    }

    /** What a placement shows within a second, once it is as told; says how long it took. */
    Shown shows(String where, Supplier<Shown> look, Predicate<Shown> asTold) {
        long from = System.nanoTime();
        Shown shown = await(where, look, asTold);
        out.printf("  ✓ %s, %d ms later: “%s”%n", where, (System.nanoTime() - from) / 1_000_000, shown.words());
        reason(shown);
        return shown;
    }

    private Shown await(String where, Supplier<Shown> look, Predicate<Shown> asTold) {
        try {
            return Patience.find(where, A_SECOND, () -> Optional.of(look.get()).filter(asTold));
        } catch (IllegalStateException e) {
            Shown last = look.get();
            throw new NotAsTold(where + " shows “" + last.words() + "” (" + last.action() + "), since: “"
                    + last.reason() + "” – see GET /v1/decisions/" + last.decisionId());
        }
    }

    /** Why it came out so, and where to read everything about it. */
    void reason(Shown shown) {
        out.println("      why: “" + shown.reason() + "”");
        out.println("      all of it: GET /v1/decisions/" + shown.decisionId());
    }

    /** Why a decision came out so, by its record. */
    void because(House house, String decisionId) {
        reason(new Shown(
                house,
                house.door()
                        .get(house.colleague("viewer"), "/v1/decisions/" + decisionId)
                        .mustBe(200)
                        .json()));
    }

    /** The last line. */
    void end(long cameTrue, int all) {
        out.printf("%n%d of %d stories came out as told.%n", cameTrue, all);
    }

    /** A story that came out differently. */
    static final class NotAsTold extends RuntimeException {
        NotAsTold(String what) {
            super(what);
        }
    }
}
