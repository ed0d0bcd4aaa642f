package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class WovenPackTest {

  private static final String KEY = "agent 1\njvm 2";
  private static final String LIST = "java.util.ArrayList";
  private static final String MAP = "java.util.HashMap";
  private static final PackFrame FRAME =
      new PackFrame(
          KEY,
          Set.of("java.util.ArrayList"),
          Set.of("acme."),
          17,
          List.of(
              new ExpectedSites(
                  "java.util.ArrayList",
                  true,
                  List.of(new SiteCoverage("a site", "ARRAY", "STRONG", SiteStatus.NOT_LOADED)))));
  private static final byte[] BYTES = {1, 2, 3};

  @Test
  void what_one_start_weaves_another_has_without_weaving() throws Exception {
    Catalogue catalogue = Catalogues.running();
    Weaver first = weaver(catalogue, Ids.endless(), WovenClasses.after(null));
    List<byte[]> woven = new ArrayList<>();
    for (GrowthType type : catalogue.types()) {
      woven.add(Weavers.weave(first, type.name()));
    }
    Ids ids = Ids.endless();
    WovenClasses before = WovenClasses.after(WovenPack.read(first.pack(null, KEY), KEY));
    Weaver second = new Weaver(Weavers.unread(), Weavers.EVERYTHING, ids, before);

    List<byte[]> again = new ArrayList<>();
    for (GrowthType type : catalogue.types()) {
      assertThat(second.knows(type.name(), true)).isTrue();
      again.add(Weavers.weave(second, type.name()));
    }

    assertThat(again).usingRecursiveComparison().isEqualTo(woven);
    assertThat(before.addedCount()).isZero();
    assertThat(ids.given()).isNotEmpty().allMatch(row -> row.id() > 0);
    for (GrowthType type : catalogue.types()) {
      assertThat(second.outcomeOf(type.name())).isEqualTo(first.outcomeOf(type.name()));
    }
    assertThat(second.knows("java.lang.Object", true)).isFalse();
  }

  @Test
  void sites_can_be_taken_without_rows_and_what_became_of_their_class_is_looked_up_later()
      throws Exception {
    Weaver first = weaver(Catalogues.running(), Ids.endless(), WovenClasses.after(null));
    byte[] woven = Weavers.weave(first, LIST);
    WovenClasses before = WovenClasses.after(WovenPack.read(first.pack(null, KEY), KEY));
    Taker sites = new Taker(true);

    byte[] again = before.woven(LIST, true, JavaBase.running().classFile(path(LIST)), sites);

    assertThat(again).isEqualTo(woven);
    Outcome outcome = first.outcomeOf(LIST);
    List<String> expected = new ArrayList<>();
    for (GrowthRow row : outcome.rows()) {
      for (String shape : row.shapes()) {
        int id = row.id() + row.shapes().indexOf(shape);
        expected.add(id + " " + row.owner() + " " + row.type() + " " + shape);
      }
    }
    assertThat(sites.taken).isEqualTo(expected).isNotEmpty();
    Weaver second = new Weaver(Weavers.unread(), Weavers.EVERYTHING, Ids.endless(), before);
    assertThat(second.outcomeOf(LIST)).isEqualTo(outcome);
    assertThat(second.wovenClasses()).containsExactly(LIST);
    assertThat(second.coverage()).isEqualTo(first.coverage());
    assertThat(second.release()).isEqualTo(first.release());
  }

  @Test
  void a_class_with_a_site_that_cannot_have_its_id_has_to_be_woven() throws Exception {
    Weaver first = weaver(Catalogues.running(), Ids.endless(), WovenClasses.after(null));
    Weavers.weave(first, LIST);
    WovenClasses before = WovenClasses.after(WovenPack.read(first.pack(null, KEY), KEY));

    byte[] again =
        before.woven(LIST, true, JavaBase.running().classFile(path(LIST)), new Taker(false));

    assertThat(again).isNull();
    Weaver second = new Weaver(Weavers.unread(), Weavers.EVERYTHING, Ids.endless(), before);
    assertThat(second.wovenClasses()).isEmpty();
  }

  @Test
  void what_begins_like_a_librarys_class_and_is_none_is_asked_for_once() throws Exception {
    String name = "com.google.common.Plain";
    Weaver first = weaver(Catalogues.running(), Ids.endless(), WovenClasses.after(null));
    assertThat(first.knows(name, false)).isFalse();
    WovenClasses before = WovenClasses.after(WovenPack.read(first.pack(null, KEY), KEY));
    assertThat(before.mayHave(name, false)).isTrue();
    assertThat(before.mayHave("com.acme.Plain", false)).isFalse();
    Weaver second = weaver(Catalogues.running(), Ids.endless(), before);
    assertThat(before.woven(name, false, BYTES, new Taker(true))).isNull();

    assertThat(second.weave(name, false, BYTES)).isNull();
    assertThat(second.weave("com.acme.Plain", false, BYTES)).isNull();

    assertThat(before.addedCount()).isEqualTo(1);
    WovenClasses later = WovenClasses.after(WovenPack.read(second.pack(null, KEY), KEY));
    assertThat(later.woven(name, false, BYTES, new Taker(true))).isEmpty();
  }

  @Test
  void a_class_file_that_differs_in_one_byte_is_woven_anew_with_ids_of_its_own() throws Exception {
    Weaver first = weaver(Catalogues.running(), Ids.endless(), WovenClasses.after(null));
    Weavers.weave(first, LIST);
    WovenPack pack = WovenPack.read(first.pack(null, KEY), KEY);
    byte[] other = JavaBase.running().classFile("java/util/ArrayList");
    other[7] = 60; // an older version of the format, which weaves just so
    Ids ids = Ids.endless();
    WovenClasses before = WovenClasses.after(pack);
    Weaver second = weaver(Catalogues.running(), ids, before);

    assertThat(second.wovenBefore(LIST, true, other)).isNull();
    assertThat(second.weave(LIST, true, other)).isNotNull();

    assertThat(ids.given()).allMatch(row -> row.id() >= pack.firstFreeId());
    assertThat(before.addedCount()).isEqualTo(1);
    WovenPack both = WovenPack.read(second.pack(pack, KEY), KEY);
    assertThat(both.classCount()).isEqualTo(2);
    assertThat(both.find(LIST, true, WovenClasses.fingerprint(other))).isPositive();
  }

  @Test
  void bytes_whose_ids_cannot_be_had_are_woven_anew() throws Exception {
    Weaver first = weaver(Catalogues.running(), Ids.endless(), WovenClasses.after(null));
    byte[] woven = Weavers.weave(first, LIST);
    WovenPack pack = WovenPack.read(first.pack(null, KEY), KEY);
    SiteIds others = row -> row.id() == 0 ? 900 : 901;

    byte[] again =
        Weavers.weave(weaver(Catalogues.running(), others, WovenClasses.after(pack)), LIST);

    assertThat(again).isNotEqualTo(woven);
  }

  @Test
  void classes_that_two_starts_have_given_the_same_ids_are_not_both_kept() throws Exception {
    Weaver one = weaver(Catalogues.running(), Ids.endless(), WovenClasses.after(null));
    Weaver other = weaver(Catalogues.running(), Ids.endless(), WovenClasses.after(null));
    Weavers.weave(one, LIST);
    Weavers.weave(other, MAP);

    WovenPack both = WovenPack.read(other.pack(WovenPack.read(one.pack(null, KEY), KEY), KEY), KEY);

    assertThat(both.has(LIST)).isTrue();
    assertThat(both.has(MAP)).isFalse();
  }

  @Test
  void a_name_that_is_no_text_of_one_byte_a_character_is_left_out() throws Exception {
    List<WovenClass> classes =
        List.of(made("acme.L\u00efst", List.of()), made("acme.\u5217", List.of()));

    WovenPack pack = WovenPack.read(WovenPackWriter.write(null, classes, FRAME), KEY);

    assertThat(pack.has("acme.L\u00efst")).isTrue();
    assertThat(pack.classCount()).isEqualTo(1);
  }

  @Test
  void what_stays_as_it_is_is_known_too() throws Exception {
    byte[] file = WovenPackWriter.write(null, List.of(made("acme.Plain", List.of())), FRAME);

    WovenPack pack = WovenPack.read(file, KEY);
    WovenClass known = pack.at(pack.find("acme.Plain", false, WovenClasses.fingerprint(BYTES)));

    assertThat(known.woven()).isEmpty();
    assertThat(known.unknown()).containsExactly("a place");
  }

  @Test
  void a_pack_for_something_else_is_refused() {
    byte[] file = WovenPackWriter.write(null, List.of(), FRAME);

    assertRefused(file, "agent 2", "is for something else");
  }

  @Test
  void a_pack_that_is_cut_short_is_refused_wherever_that_is() {
    byte[] file = file();

    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThat(catchThrowable(() -> WovenPack.read(cut, KEY)))
          .as(length + " of " + file.length)
          .isInstanceOf(IOException.class);
    }
    assertRefused(Arrays.copyOf(file, 10), KEY, "is no file of woven classes");
    assertRefused(
        Arrays.copyOf(file, 100),
        KEY,
        "has 84 bytes of content where it says " + (file.length - 16));
    assertRefused(
        Arrays.copyOf(file, file.length + 1),
        KEY,
        "has " + (file.length - 15) + " bytes of content where it says " + (file.length - 16));
  }

  @Test
  void a_pack_in_which_any_bit_is_flipped_is_refused() {
    byte[] file = file();

    for (int bit = 0; bit < 8 * file.length; bit++) {
      byte[] flipped = file.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(catchThrowable(() -> WovenPack.read(flipped, KEY)))
          .as("bit " + bit)
          .isInstanceOf(IOException.class);
    }
    byte[] last = file.clone();
    last[file.length - 1] ^= 1;
    assertRefused(last, KEY, "has a wrong checksum");
    byte[] format = file.clone();
    format[7] = 9;
    assertRefused(format, KEY, "has format 9, accepted: 2");
  }

  @Test
  void a_pack_of_nonsense_with_a_right_checksum_is_refused_or_harmless() {
    byte[] file = file();
    Random random = new Random(6);

    for (int i = 0; i < 20_000; i++) {
      byte[] nonsense = file.clone();
      int at = 16 + random.nextInt(nonsense.length - 16);
      nonsense[at] = (byte) random.nextInt();
      CRC32 crc = new CRC32();
      crc.update(nonsense, 16, nonsense.length - 16);
      for (int b = 0; b < 4; b++) {
        nonsense[8 + b] = (byte) (crc.getValue() >> 8 * (3 - b));
      }
      Throwable thrown = catchThrowable(() -> WovenPack.read(nonsense, KEY));
      assertThat(thrown == null || thrown instanceof IOException).as(thrown + "").isTrue();
    }
  }

  private static void assertRefused(byte[] file, String key, String message) {
    assertThatThrownBy(() -> WovenPack.read(file, key))
        .isInstanceOf(IOException.class)
        .hasMessage(message);
  }

  private static byte[] file() {
    GrowthRow row =
        Catalogues.running().types().get(0).rows().stream().findFirst().orElseThrow().withId(3);
    return WovenPackWriter.write(null, List.of(made("acme.A", List.of(row))), FRAME);
  }

  private static WovenClass made(String name, List<GrowthRow> rows) {
    return new WovenClass(
        name,
        false,
        WovenClasses.fingerprint(BYTES),
        rows,
        List.of(),
        List.of("a place"),
        new byte[0]);
  }

  private static String path(String name) {
    return name.replace('.', '/');
  }

  /** Takes all sites, or none. */
  private static final class Taker implements SiteIds {
    private final List<String> taken = new ArrayList<>();
    private final boolean takes;

    Taker(boolean takes) {
      this.takes = takes;
    }

    @Override
    public int idOf(GrowthRow row) {
      throw new AssertionError("a row was made");
    }

    @Override
    public boolean take(
        int id, String key, String owner, String type, String storage, String kind) {
      taken.add(id + " " + owner + " " + type + " " + storage);
      return takes;
    }
  }

  private static Weaver weaver(Catalogue catalogue, SiteIds ids, WovenClasses before) {
    return new Weaver(Weavers.source(catalogue), Weavers.EVERYTHING, ids, before);
  }
}
