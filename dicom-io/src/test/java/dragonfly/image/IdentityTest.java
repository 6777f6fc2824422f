package dragonfly.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

class IdentityTest {
    private static Identity phantom(String laterality, String view) {
        return new Identity(
                "PHANTOM^CHEST",
                "12345",
                "F",
                "19720301",
                "054Y",
                "20261124",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "CR",
                "CHEST",
                view,
                laterality,
                "",
                "",
                "",
                "");
    }

    @Test
    void theTitleNamesPatientExaminationAndDay() {
        assertEquals(
                "PHANTOM^CHEST · F 054Y · CR CHEST PA · 2026-11-24", phantom("", "PA").titleLine());
        assertEquals(
                "PHANTOM^CHEST · F 054Y · CR CHEST L MLO · 2026-11-24",
                phantom("L", "MLO").titleLine());
    }

    @Test
    void anUnpairedPartHasNoSideAndAPhotographNoTitle() {
        assertEquals(
                "PHANTOM^CHEST · F 054Y · CR CHEST · 2026-11-24", phantom("U", "").titleLine());
        assertEquals("", Identity.none().titleLine());
    }

    @Test
    void anIdentityInALogRevealsNothing() {
        String logged = phantom("", "").toString();
        assertFalse(logged.contains("PHANTOM") || logged.contains("12345"), logged);
    }

    @Test
    void anExceptionDoesNotRepeatWhatALibrarySaid() {
        ImageException e = ImageException.io(new IOException("/home/PHANTOM^CHEST/image.dcm"));
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        assertFalse((trace + e.getMessage() + e.detail()).contains("PHANTOM"));
    }
}
