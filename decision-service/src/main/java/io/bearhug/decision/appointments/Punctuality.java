package io.bearhug.decision.appointments;

import java.time.Duration;

/** Port: how well appointments are kept. */
public interface Punctuality {

    /** One was kept: its moment was decided about again, or it was too late for that, or there was nobody any more. */
    void kept();

    /** One could not be kept yet. */
    void failed();

    /** By how much the one that is open longest is overdue. */
    void overdue(Duration overdue);
}
