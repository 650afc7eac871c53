package io.bearhug.identity.edge.rest;

import io.bearhug.identity.collection.Intake;
import io.bearhug.identity.trackingplans.PlanMode;
import io.bearhug.identity.trackingplans.PlanVerdict;
import io.bearhug.support.problem.Problem;
import io.bearhug.support.problem.ProblemException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a channel hears of its events. */
final class Receipts {

    private Receipts() {}

    /** That what is not listed as refused is kept. */
    static Receipt of(List<Intake> intakes) {
        return new Receipt(true, faulty(intakes, Receipts::rejected), faulty(intakes, Receipts::warned));
    }

    /** That no event could be taken. */
    static ProblemException noneIsGood(List<Intake> intakes) {
        boolean tooLarge = intakes.stream()
                .allMatch(intake ->
                        intake instanceof Intake.Rejected refused && refused.reason() == Intake.Reason.TOO_LARGE);
        return tooLarge
                ? ProblemException.tooLarge("no event of the batch is small enough")
                : ProblemException.invalid(faulty(intakes, Receipts::rejected).stream()
                        .flatMap(bad -> bad.errors().stream().map(error -> within(bad.index(), error)))
                        .toList());
    }

    private static List<Receipt.FaultyEvent> faulty(
            List<Intake> intakes, BiFunction<Integer, Intake, Stream<Receipt.FaultyEvent>> which) {
        return IntStream.range(0, intakes.size())
                .boxed()
                .flatMap(index -> which.apply(index, intakes.get(index)))
                .toList();
    }

    private static Stream<Receipt.FaultyEvent> rejected(int index, Intake intake) {
        return switch (intake) {
            case Intake.Accepted _ -> Stream.empty();
            case Intake.Rejected refused ->
                Stream.of(new Receipt.FaultyEvent(index, refused.messageId(), refused.errors()));
        };
    }

    private static Stream<Receipt.FaultyEvent> warned(int index, Intake intake) {
        PlanVerdict verdict = intake instanceof Intake.Accepted accepted ? accepted.verdict() : null;
        return intake instanceof Intake.Accepted accepted && verdict != null && verdict.mode() == PlanMode.WARN
                ? Stream.of(new Receipt.FaultyEvent(index, accepted.event().messageId(), verdict.faults()))
                : Stream.empty();
    }

    private static Problem.Fault within(int index, Problem.Fault fault) {
        String pointer = fault.pointer();
        return Problem.Fault.at("/batch/" + index + (pointer == null ? "" : pointer), fault.detail());
    }
}
