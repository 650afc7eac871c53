@NullMarked
package io.bearhug.benchmarks.people;

import org.jspecify.annotations.NullMarked;
