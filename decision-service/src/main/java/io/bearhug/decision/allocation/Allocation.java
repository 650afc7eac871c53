package io.bearhug.decision.allocation;

import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.ExperimentDefinition;
import io.bearhug.contracts.catalogue.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comparison groups of one person at one instant. Who is left alone takes part in no experiment; what an arm changes is marketing only.
 *
 * @param heldOut whether marketing leaves them alone
 * @param parts they take in experiments that are running
 */
public record Allocation(boolean heldOut, List<Part> parts) {

    /** Of nobody. */
    public static final Allocation NONE = new Allocation(false, List.of());

    public Allocation {
        parts = List.copyOf(parts);
    }

    /** Who is asked about. */
    public sealed interface Who {

        /** What stands for the person: their id, or the name they are known under until somebody knows who they are. */
        String key();

        /** Somebody who was looked up. */
        record Known(String key) implements Who {}

        /**
         * Somebody who could not be looked up now. A known person would be another one by this name, so they take part in nothing; but who may
         * be left alone by it is.
         */
        record Unseen(String key) implements Who {}
    }

    /** The groups somebody is in. */
    public static Allocation of(Who who, Catalogue catalogue, Instant now) {
        var held = isHeldOut(who.key(), catalogue.policies().holdout());
        return held || who instanceof Who.Unseen
                ? new Allocation(held, List.of())
                : new Allocation(
                        false,
                        catalogue.experiments().values().stream()
                                .filter(it -> Phase.of(it, now) == Phase.RUNNING)
                                .flatMap(it -> part(who.key(), it).stream())
                                .toList());
    }

    private static boolean isHeldOut(String person, Policies.@Nullable Holdout policy) {
        return policy != null && Position.of(person + "|" + policy.salt()) < policy.share();
    }

    /** Whether and where: by hashes of their own, so that nobody changes arms when more people take part. */
    private static Optional<Part> part(String person, ExperimentDefinition experiment) {
        var salt = experiment.salt() == null ? experiment.id() : experiment.salt();
        var share = experiment.share() == null ? 1 : experiment.share();
        return Position.of(person + "|share|" + salt) < share
                ? Optional.of(Part.in(arm(Position.of(person + "|arm|" + salt), experiment.arms()), experiment))
                : Optional.empty();
    }

    private static ExperimentDefinition.Arm arm(double position, List<ExperimentDefinition.Arm> arms) {
        var left = position
                * arms.stream()
                        .mapToDouble(ExperimentDefinition.Arm::proportion)
                        .sum();
        for (var arm : arms) {
            left -= arm.proportion();
            if (left < 0) {
                return arm;
            }
        }
        return arms.getLast();
    }

    /** What an action's lever is in the person's arms; empty if it is its own. */
    public Optional<Double> lever(String action, String place) {
        return parts.isEmpty()
                ? Optional.empty()
                : parts.stream()
                        .filter(it -> it.isAt(place))
                        .flatMap(it -> Optional.ofNullable(it.arm().levers().get(action)).stream())
                        .findFirst();
    }

    /** The part in which an action is not said. */
    public Optional<Part> without(String action, String place) {
        return parts.isEmpty()
                ? Optional.empty()
                : parts.stream()
                        .filter(it -> it.isAt(place) && it.arm().without().contains(action))
                        .findFirst();
    }

    /** Parts in experiments of which some arm treats an action otherwise than others. */
    public List<Part> touching(String action, String place) {
        return parts.isEmpty()
                ? List.of()
                : parts.stream()
                        .filter(it -> it.isAt(place) && it.touches(action))
                        .toList();
    }
}
