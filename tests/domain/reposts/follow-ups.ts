/** What both articles of a pair print word for word: the story so far, or a release of the office. */
const LANDSLIDE = `Trước đó, khoảng 23 giờ 30 phút ngày 11/6, tại Km 47+200 quốc lộ 4E thuộc địa phận xã Trà Sơn Thượng, khoảng 15.000 m³ đất đá từ taluy dương bất ngờ đổ xuống, vùi lấp 90 m mặt đường và hai xe tải đỗ tránh mưa. Ba người trong xe kịp chạy thoát, một người bị gãy chân. Tuyến đường nối Vân Đài với cửa khẩu Lũng Cậu bị chia cắt hoàn toàn, hàng trăm xe chở nông sản phải quay đầu hoặc đi vòng theo tỉnh lộ 176 xa hơn 60 km.`;
const TIMBER = `Như đã đưa tin, giữa tháng 3, tổ tuần tra rừng cộng đồng thôn Nà Hin phát hiện 23 gốc nghiến đường kính từ 60 đến 110 cm bị cưa hạ tại khoảnh 5, tiểu khu 312, rừng phòng hộ xã Bình Lãng. Hiện trường còn 41 khúc gỗ tròn được ngụy trang bằng cành lá, nhiều lối mòn dùng trâu kéo xuống suối. Hạt Kiểm lâm huyện Phú Điền đã lập biên bản, thu giữ toàn bộ số gỗ, chuyển hồ sơ sang Cơ quan Cảnh sát điều tra Công an huyện.`;
const PRIZE = `Giải báo chí “Búa Liềm Hà Vân” lần thứ III nhận 286 tác phẩm của 174 tác giả, thuộc năm loại hình: báo in, báo điện tử, phát thanh, truyền hình và ảnh báo chí. Hội đồng Sơ khảo chọn 52 tác phẩm vào chung khảo. Kết quả có 5 giải A, 10 giải B, 15 giải C và 12 giải Khuyến khích; giải Tác giả cao tuổi nhất thuộc về nhà báo Đỗ Xuân Thu, 82 tuổi, cộng tác viên ở huyện Khau Vai.`;

/**
 * Pairs in which a good part of the shorter article stands in the other as well, and yet each is an
 * article of its own. Places and people are invented.
 */
export const FOLLOW_UPS: readonly (readonly [string, string])[] = [
  [
    `Sáng 12/6, Chủ tịch UBND tỉnh Hoàng Đình Luyến có mặt tại đèo Khau Sa trực tiếp chỉ đạo khắc phục sạt lở, yêu cầu ưu tiên cứu người, cấm mọi phương tiện lại gần vì vết nứt phía trên còn mở rộng.
${LANDSLIDE}
Lực lượng chức năng lập hai chốt chặn cách điểm sạt 1 km, đưa 19 hộ dân dưới chân đèo đến trường học ở tạm. Đơn vị quản lý đường huy động bốn máy xúc nhưng phải chờ mưa ngớt mới có thể hốt đất. Bệnh viện huyện cho biết nạn nhân đã qua nguy hiểm.`,
    `Sau chín ngày đêm, 17 giờ chiều qua, dòng xe đầu tiên đã được qua đèo Khau Sa theo một làn, mỗi lượt hai mươi phút, có người cầm cờ dẫn.
${LANDSLIDE}
Theo Khu Quản lý đường bộ, phương án lâu dài là hạ độ dốc mái taluy, xây tường chắn và làm rãnh đỉnh, kinh phí dự trù 38 tỷ đồng, hoàn thành trước mùa mưa sang năm. Lái xe Trịnh Công Bằng thở phào vì còn kịp giao chuyến mận cuối vụ. Nhưng 19 hộ dưới chân đèo chưa thể về nhà, huyện đang xin đất tái định cư.`,
  ],
  [
    `Cơ quan Cảnh sát điều tra Công an huyện Phú Điền vừa khởi tố vụ án hủy hoại rừng, khởi tố bị can, bắt tạm giam bốn đối tượng trú tại xã Đồng Cam gồm Bàn Văn Lỷ, Bàn Văn Sính, Đặng Quý Hai và Hà Trọng Tấn.
${TIMBER}
Bước đầu, nhóm này khai được một chủ xưởng ở tỉnh ngoài đặt mua thớt nghiến với giá 300.000 đồng mỗi chiếc, đi rừng ban đêm, canh lúc kiểm lâm giao ca. Công an tiếp tục làm rõ người đứng sau.`,
    `Không để rừng mất rồi mới họp, đó là yêu cầu của Bí thư Huyện ủy Phú Điền khi kiểm điểm trách nhiệm tập thể, cá nhân liên quan ở cuộc làm việc hôm qua.
${TIMBER}
Tại cuộc họp, Ban Thường vụ Huyện ủy thống nhất cảnh cáo một Phó Hạt trưởng, khiển trách Chủ tịch UBND xã và kiểm lâm địa bàn. Mặt khác, huyện thưởng 20 triệu đồng cho tổ tuần tra của thôn, cấp thêm máy định vị, ủng, võng. Già làng Lò Văn Phiêu kiến nghị tăng tiền khoán, vì mỗi héc-ta một năm chưa bằng ba ngày phụ hồ.`,
  ],
  [
    `Tối 18/6, tại Nhà hát Lạng Giang, Ban Tổ chức Tỉnh ủy phối hợp Hội Nhà báo tỉnh trao giải và gặp mặt kỷ niệm 99 năm Ngày Báo chí cách mạng Việt Nam. Bí thư Tỉnh ủy Đặng Quốc Thịnh tới dự, chúc mừng những người làm báo.
${PRIZE}
Phát biểu tại lễ trao giải, Bí thư Tỉnh ủy mong các nhà báo đi nhiều hơn, viết ngắn hơn, phát hiện nhân tố mới từ chi bộ thôn, bản; cấp ủy nào ngại báo chí thì phải tự xem lại mình.`,
    `Loạt phóng sự ba kỳ “Chi bộ không đảng viên trẻ” của nhóm tác giả Báo Hà Vân vừa được vinh danh ở hạng mục cao nhất. Đằng sau tấm bằng là bốn tháng ăn ở cùng dân bản Pà Khôm.
${PRIZE}
Phóng viên Hứa Thị Diệp nhớ lại lần lội suối suýt trôi máy ảnh, nhớ bữa cơm mèn mén với cụ Thào Mí Sử, đảng viên duy nhất của bản suốt 11 năm. Bài đăng xong, huyện mở lớp cảm tình Đảng ngay tại nhà văn hóa bản; tháng 5 vừa rồi, ba thanh niên đã đứng dưới cờ tuyên thệ. “Với chúng tôi, đó mới là giải thưởng”, chị nói.`,
  ],
];
