package io.bearhug.decision.reporting;

import io.bearhug.decision.reporting.Figure.Scale;

/** One measure in two groups of people, as it is added up. */
final class Groups {

    private final Scale scale;
    private Sums value = Sums.NONE;
    private Sums control = Sums.NONE;

    Groups(Scale scale) {
        this.scale = scale;
    }

    /**
     * One person more.
     *
     * @param compared whether they are those the others are compared with
     * @param part what there was
     * @param whole what there could have been
     */
    void add(boolean compared, double part, double whole) {
        if (compared) {
            control = control.plus(part, whole);
        } else {
            value = value.plus(part, whole);
        }
    }

    Figure figure() {
        return Figure.of(value, control, scale);
    }
}
