package io.bearhug.acceptance.console;

import io.bearhug.acceptance.suite.Scenario;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marks scenarios played in a browser: besides the suite and its House they may ask for the {@link Console}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Scenario
@ExtendWith(OpenConsole.class)
@interface InTheConsole {}
