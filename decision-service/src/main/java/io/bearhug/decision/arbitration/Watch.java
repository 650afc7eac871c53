package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision;

/** Port: what is counted. */
public interface Watch {

    /** A decision was taken. */
    void decided(Decision decision);

    /** A reservation lost a race for a cap. */
    void refused(int reservations);
}
