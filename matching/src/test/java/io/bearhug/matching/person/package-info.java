@NullMarked
package io.bearhug.matching.person;

import org.jspecify.annotations.NullMarked;
