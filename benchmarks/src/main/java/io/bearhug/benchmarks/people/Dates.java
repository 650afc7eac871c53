package io.bearhug.benchmarks.people;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** Dates of birth, right and wrong. */
final class Dates {

    private Dates() {}

    static LocalDate between(int firstYear, int lastYear, RandomGenerator dice) {
        return LocalDate.ofYearDay(firstYear + dice.nextInt(lastYear - firstYear + 1), 1 + dice.nextInt(365));
    }

    /** Day and month exchanged if that is a date, or some days, months or years off. */
    static LocalDate mistaken(LocalDate date, RandomGenerator dice) {
        return switch (dice.nextInt(5)) {
            case 0 ->
                date.getDayOfMonth() <= 12
                        ? LocalDate.of(date.getYear(), date.getDayOfMonth(), Math.min(28, date.getMonthValue()))
                        : date.plusDays(1);
            case 1 -> date.plusMonths(1 + dice.nextInt(2));
            case 2 -> date.plusDays(1 + dice.nextInt(20));
            case 3 -> date.plusYears(dice.nextBoolean() ? 1 : -1);
            default -> date.plusYears(dice.nextBoolean() ? 10 : -10);
        };
    }
}
