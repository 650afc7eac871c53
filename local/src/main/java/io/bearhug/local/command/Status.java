package io.bearhug.local.command;

/** {@code status}: asks every part how it is. */
public final class Status {

    private Status() {}

    /** Runs the command; 1 when any part is down. */
    public static int run(Workplace workplace) {
        if (!workplace.supervisor().isRunning()) {
            System.out.println(Workplace.NOT_RUNNING);
            return 1;
        }
        return workplace.supervisor().status(System.out::println) ? 0 : 1;
    }
}
